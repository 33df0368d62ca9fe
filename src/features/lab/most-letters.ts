/** As much of one paper as the contract takes. */
export const mostLetters = 28_000
