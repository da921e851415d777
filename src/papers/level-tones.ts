/** How strong a level is in a chart: the same in all of them, so that a colour means one thing. */
export const TONES = { 3: 0, 4: 1, 'candidate-5': 2, 5: 3 } as const;
