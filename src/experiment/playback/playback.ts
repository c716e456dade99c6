// One run of one area as a plain value from which its state at any minute can be shown: what crosses from the thread that
// played it to the page. Typed columns throughout; every array has its own buffer, which may be handed over.

/** What happened, in order. Kinds are those of `model/journalKinds`; only what moves the state is kept. */
export interface Entries {
  readonly count: number;
  /** Minute of the clock. */
  readonly at: Float64Array;
  readonly kind: Uint8Array;
  /** Rows of who and what it concerns, or -1. */
  readonly patient: Int32Array;
  readonly worker: Int32Array;
  readonly organisation: Int32Array;
  /** As in the journal. Unbooked work of one kind that a worker did at one time is one entry with the minutes of all. */
  readonly value: Float64Array;
  /**
   * Of `weekReviewed` and `tookUpPost` the row in `scores`, of `decided` that in `decisions`, of `workFinished` the kind of
   * minutes (`dayKinds`); else as in the journal.
   */
  readonly detail: Int32Array;
}

/** Every decision in order. */
export interface PlaybackDecisions {
  readonly count: number;
  readonly at: Float64Array;
  /** Row of the decision point. */
  readonly point: Uint8Array;
  readonly worker: Int32Array;
  /** -1 for the worker's own decisions. */
  readonly patient: Int32Array;
  /** 0 within, 1 edge, 2 beyond: as it is, and as the worker read it. */
  readonly remitClass: Uint8Array;
  readonly readClass: Uint8Array;
  /** Bits CHOSEN, OVERSTEP and MISREAD of `model/record`. */
  readonly flags: Uint8Array;
  /** Minutes that the act cost in the end. */
  readonly minutes: Float32Array;
}

/** A row a referral. Key and episode say who it is: the same in every world with the same seed and practices. */
export interface PlaybackPeople {
  readonly count: number;
  readonly keyHi: Int32Array;
  readonly keyLo: Int32Array;
  readonly episode: Uint16Array;
  readonly referredAt: Float64Array;
  /** Main need as index of its category, deprivation quintile (1 most deprived), complexity and informal support (0-1). */
  readonly need: Uint8Array;
  readonly quintile: Uint8Array;
  readonly complexity: Float32Array;
  readonly support: Float32Array;
}

/** At the end of each week. Waiting: in the line, for the introductory call or for the first session. */
export interface PlaybackWeeks {
  /** Means over filled posts; NaN when none is. Points of 100, and 1 to 7. */
  readonly strain: Float32Array;
  readonly satisfaction: Float32Array;
  /** People. */
  readonly caseload: Float32Array;
  readonly waiting: Float32Array;
  readonly onLists: Float32Array;
}

export interface Playback {
  readonly scenario: string;
  readonly area: string;
  readonly seed: number | string;
  readonly replication: number;
  /** Of the run, as the command line gives it. */
  readonly fingerprint: string;
  readonly weeks: number;
  readonly warmUpWeeks: number;
  /** Minute at which each week begins, and at the end the horizon. */
  readonly weekStarts: Float64Array;
  readonly followUpMinutes: number;
  readonly posts: readonly { readonly name: string; readonly team: string; readonly wte: number }[];
  /** `category` as index; `places` when open. */
  readonly organisations: readonly { readonly name: string; readonly category: number; readonly places: number }[];
  readonly onwardCount: number;
  readonly entries: Entries;
  /** Strain and satisfaction as they stand from an entry on. */
  readonly scores: { readonly strain: Float64Array; readonly satisfaction: Float64Array };
  readonly decisions: PlaybackDecisions;
  readonly people: PlaybackPeople;
  /**
   * Other people at each organisation, who come without a link worker: the mean of each week, for the run keeps no more; row =
   * organisation * weeks + week. NaN in weeks in which the organisation was shut.
   */
  readonly others: { readonly taken: Float32Array; readonly waiting: Float32Array };
  readonly weekly: PlaybackWeeks;
}
