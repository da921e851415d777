/**
 * Node's modules that few runs need: each is loaded when it is asked for, while those that are imported are loaded
 * before anything runs.
 */
// eslint-disable-next-line no-restricted-globals -- asks which modules Node has, which is the same in every world
export const builtin: typeof process.getBuiltinModule = process.getBuiltinModule.bind(process);
