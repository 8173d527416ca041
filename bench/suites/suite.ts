import type { Table } from '../report/table';

/** One part of the benchmark: its tables go under its name into the README. */
export interface Suite {
  readonly name: string;
  measure(options: Options): Iterable<Table>;
}

export interface Options {
  /** Also folders of up to 10,000 articles. */
  readonly full: boolean;
  /** Also a folder of 30,000 articles. */
  readonly huge: boolean;
}
