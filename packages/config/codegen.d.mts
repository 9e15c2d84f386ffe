export function codegenConfig(): unknown;
