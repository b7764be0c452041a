/** Bounds of what is read as one article; far above any news article, so that a wrong file is refused and not chewed. */
export const readLimits = { articleBytes: 10_000_000, frontMatterChars: 100_000, idChars: 120 }
