/** The whole numbers from `first` on, without `end`. */
export const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, i) => first + i);
