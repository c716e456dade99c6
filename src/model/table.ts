// A tidy table: one idea a column. What a run hands on to files and charts.

export interface Column {
  readonly name: string;
  /** Unit in words; empty for names. */
  readonly unit: string;
  readonly meaning: string;
  /** One value a row; NaN where there is none. */
  readonly values: Float64Array | readonly string[];
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rowCount: number;
}
