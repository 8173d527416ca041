/** What the net is made of, as training/language/student writes it. */
export interface NetShape {
  /** Of each table of features, in the order of `WORD_FEATURES`; a width of 0 for a feature that is not used. */
  readonly tables: readonly { readonly rows: number; readonly width: number }[];
  /** Numbers that stand for a word in the encoder. */
  readonly width: number;
  /** Convolutions, each over words up to `reach` steps of `dilation` away. */
  readonly layers: readonly { readonly reach: number; readonly dilation: number }[];
  /** Numbers that tell of a word whose dependent, or whose head, it is, and in which relation. */
  readonly arc: number;
  readonly label: number;
  readonly tags: number;
  readonly relations: number;
  /** Distances that are told apart: up to each of these, and beyond. */
  readonly distances: readonly number[];
  /** What the numbers between two matrices are multiplied with before they are rounded. */
  readonly factors: Readonly<Record<'dependent' | 'asking' | 'head' | 'label', number>>;
}

/** Bytes of the tables, and of matrices with the scale and bias of every row, one after the other. */
export interface NetFile {
  readonly shape: NetShape;
  readonly tables: Int8Array;
  readonly weights: Int8Array;
  readonly floats: Float32Array;
}
