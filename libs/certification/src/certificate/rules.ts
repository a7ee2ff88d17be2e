/**
 * Number of what certification demands. It is part of what a certificate stands for, so raise it whenever something is
 * demanded that was not before: a scenario that was certified under milder rules has to show that it keeps the new ones.
 */
export const CERTIFICATION_RULES = 1;
