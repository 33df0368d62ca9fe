/** A person's name without spaces around it: Chinese or Latin letters and the dots of longer names, 2 to 30 of them. */
export const personNamePattern = /^[\p{Script=Han}A-Za-z·.\s]{2,30}$/u
