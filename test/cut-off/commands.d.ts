export const ON_A_REGISTER: readonly (readonly string[])[];
