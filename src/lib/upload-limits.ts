/** What one file may weigh, in megabytes: a long letter, a photo from any phone. */
export const FILE_MEGABYTES = 25

/** What a whole form may weigh, with all its files. */
export const FORM_MEGABYTES = 30
