/**
 * What a roster may weigh. 100,000 rows of 12 columns weigh 5 to 10 MB packed; unpacked 55 MB where texts are shared
 * and 130 MB where every cell carries its own. A sheet packs 8 to 25 times smaller, a bomb about 1,000 times.
 */
const MiB = 1024 * 1024

export const mostFileBytes = 20 * MiB
export const mostParts = 200
/** Of one part, and of all parts a roster is read from. */
export const mostPartBytes = 160 * MiB
export const mostReadBytes = 256 * MiB
/** Of a part that only describes: relationships, the list of sheets, styles. */
export const mostSmallPartBytes = 8 * MiB
/** Unpacked to packed; small parts may be as repetitive as they like. */
export const mostRatio = 100
export const ratioCountsFrom = 2 * MiB
/** The table of shared texts is the one thing held in memory whole. */
export const mostSharedBytes = 48 * MiB
/** Rows with something in them, the header included. */
export const mostRows = 100_001
/** A person's roster has some dozen columns. */
export const mostColumns = 200
/** Excel's own longest cell. */
export const mostCellCharacters = 32_767
