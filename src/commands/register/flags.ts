/** The forms that `ocop expiring` writes. */
export const EXPIRING_FORMATS = ['table', 'csv', 'json', 'ics'] as const;

/** The flags of `ocop register`. */
export interface RegisterFlags {
  readonly criteria?: string;
  readonly register?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  /** The sheets to read of a workbook. */
  readonly sheet?: readonly string[];
}

export interface RegisterAddFlags extends RegisterFlags {
  readonly decision: string;
  readonly date: string;
  readonly authority?: string;
  readonly products?: string;
}

export interface RegisterWithdrawFlags extends RegisterFlags {
  readonly reason: string;
  readonly decision: string;
  readonly date?: string;
  readonly of?: string;
}

export interface RegisterCheckFlags {
  readonly criteria?: string;
  readonly format?: 'text' | 'json';
  readonly sheet?: readonly string[];
}

/** The flags of `ocop expiring`. */
export interface ExpiringFlags {
  readonly criteria?: string;
  readonly within?: number;
  readonly at?: string;
  readonly format?: (typeof EXPIRING_FORMATS)[number];
  /** The sheets to read of a workbook. */
  readonly sheet?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly places?: string;
  readonly asOf?: string;
}
