/** What a product is met as. */
export type TraceKind = 'list' | 'sheet' | 'rejected' | 'left-out' | 'council' | 'result' | 'register';
