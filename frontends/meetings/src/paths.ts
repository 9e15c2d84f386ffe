/** Addresses of this module; every link is written with them. */
export const paths = {
  meetings: '/meetings',
  meetingPattern: '/meetings/:id',
  meetingOf: (id: string) => `/meetings/${id}`,
  noticePattern: '/meetings/:id/notice',
  noticeOf: (id: string) => `/meetings/${id}/notice`,
  signInPattern: '/meetings/:id/sign-in',
  signInOf: (id: string) => `/meetings/${id}/sign-in`,
  sessionPattern: '/meetings/:id/session',
  sessionOf: (id: string) => `/meetings/${id}/session`,
  minutesPattern: '/meetings/:id/minutes',
  minutesOf: (id: string) => `/meetings/${id}/minutes`,
  topics: '/meetings/topics',
  decisions: '/meetings/decisions',
  decisionPattern: '/meetings/decisions/:id',
  decisionOf: (id: string) => `/meetings/decisions/${id}`,
  copies: '/meetings/copies',
  copyPattern: '/meetings/copies/:id',
  copyOf: (id: string) => `/meetings/copies/${id}`,
  /** A matter's own page, in the module of cases. */
  caseOf: (id: string) => `/cases/${id}`,
  /** Minutes as a Word file, through the gateway's export door. */
  minutesWord: (minutesId: string) => `/export/meetings/minutes/${minutesId}.docx`,
};
