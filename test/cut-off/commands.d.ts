export const ON_A_REGISTER: readonly (readonly string[])[];
export function withdrawing(code: string): string[];
