/** Request and response of one invocation. */
export const payloadLimitBytes = 6 * 1024 * 1024
