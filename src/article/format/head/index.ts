export { cutHead } from './cut';
export { bestTitle, endsLikeTitle, isLine, isTextual } from './titles';
