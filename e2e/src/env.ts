/** Where the platform under test runs and where pictures go; `npm test` sets all of it. */
function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is missing: run the journeys through "npm test" or "node packages/platform/bin/lianxi.mjs test --step e2e".`,
    );
  return value;
}

export const settings = {
  url: required('LIANXI_E2E_URL').replace(/\/$/, ''),
  password: required('LIANXI_DEMO_PASSWORD'),
  /** The platform's data folder: what an operator may change there while it runs, a journey may too. */
  data: required('LIANXI_E2E_DATA'),
  artefacts: required('LIANXI_ARTEFACTS'),
  chromium: () => required('CHROMIUM_PATH'),
};
