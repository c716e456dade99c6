// The events of one run of one area, in columns: what becomes an event log. Plain data that can cross between threads.

/** Events in the order in which they happened. */
export interface EventColumns {
  readonly count: number;
  /** Number of the kind, as in `eventKinds`. */
  readonly kind: Uint8Array;
  /** Row of the referral or of the onward referral, as the kind has it. */
  readonly subject: Int32Array;
  /** Minutes from the start of the run. */
  readonly time: Float64Array;
  /** Who serves, as a number among the area's posts and then the places of its organisations; -1 for nobody. */
  readonly unit: Int32Array;
}

/** A post, or an organisation with the number of its places. */
export interface Server {
  readonly name: string;
  /** Empty when an organisation serves the whole area. */
  readonly team: string;
}

export interface RunEvents {
  readonly replication: number;
  readonly area: string;
  readonly posts: readonly Server[];
  readonly organisations: readonly (Server & { readonly places: number })[];
  /** A row a referral: main need, complexity group (both as in `groupNames`), quintile (1-5), outcome (as in `exits`). */
  readonly people: {
    readonly count: number;
    readonly need: Uint8Array;
    readonly complexity: Uint8Array;
    readonly quintile: Uint8Array;
    readonly outcome: Uint8Array;
  };
  /** A row an onward referral: whose it is, the need it is for, and the organisation. */
  readonly onward: {
    readonly count: number;
    readonly patient: Int32Array;
    readonly need: Uint8Array;
    readonly organisation: Int32Array;
  };
  readonly events: EventColumns;
}
