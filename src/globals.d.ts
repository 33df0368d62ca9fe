/** True only in the h5 build that runs against the local backend: it alone has the identity picker. */
declare const __LOCAL__: boolean
/** Id of the CloudBase environment; empty = the mini-program's default one. */
declare const __CLOUD_ENV__: string
