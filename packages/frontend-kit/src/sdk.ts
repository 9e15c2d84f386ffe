/**
 * Version of the contract between shell and modules. A module states the range it was built against (`sdk: '^1.0'`).
 */
export const SDK_VERSION = '1.0.0';

/** Whether a caret range (`^1.2`, `^1.2.3`) accepts a version: same major, not older. Anything else is refused. */
export function sdkAccepts(range: string, version: string = SDK_VERSION): boolean {
  const wanted = /^\^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(range);
  const have = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (!wanted || !have) return false;
  const [major, minor, patch] = [1, 2, 3].map((part) => Number(wanted[part] ?? 0)) as [number, number, number];
  const [haveMajor, haveMinor, havePatch] = [1, 2, 3].map((part) => Number(have[part])) as [number, number, number];
  return haveMajor === major && (haveMinor > minor || (haveMinor === minor && havePatch >= patch));
}
