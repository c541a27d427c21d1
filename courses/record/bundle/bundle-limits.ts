/** The largest bundle that is written or read, in bytes: some ten years of a busy learner. */
export const largestBundleBytes = 64 * 1024 * 1024

/** The largest manifest, in bytes. */
export const largestManifestBytes = 16 * 1024

/** The most chains of a bundle: one for each data folder, copy and restore of somebody's whole life. */
export const mostChains = 200
