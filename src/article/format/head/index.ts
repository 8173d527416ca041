export { cutHead } from './cut';
export { isArticledName, isKicker } from './title';
export { bestTitle, endsLikeTitle, isLine, isTextual } from './titles';
