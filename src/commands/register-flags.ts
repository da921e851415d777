/** The flags of `ocop register`. */
export interface RegisterFlags {
  readonly criteria?: string;
  readonly register?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
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
}

/** The flags of `ocop expiring`. */
export interface ExpiringFlags {
  readonly criteria?: string;
  readonly within?: number;
  readonly at?: string;
  readonly format?: 'table' | 'csv' | 'json' | 'ics';
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly places?: string;
  readonly asOf?: string;
}
