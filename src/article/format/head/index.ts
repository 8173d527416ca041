export { cutHead } from './cut';
export { isKicker } from './title';
export { bestTitle, endsLikeTitle, isLine, isTextual } from './titles';
