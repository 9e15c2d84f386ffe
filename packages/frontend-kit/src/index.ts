export * from './action-bar.js';
export * from './apollo.js';
export * from './ask-door.js';
export * from './conflict-dialog.js';
export * from './dates.js';
export * from './define-module.js';
export * from './file-field.js';
export * from './gate.js';
export * from './i18n.js';
export * from './ids.js';
export * from './ledger-address.js';
export * from './ledger-state.js';
export * from './loaded.js';
export * from './crash-boundary.js';
export * from './lazy-part.js';
export * from './module-boundary.js';
export * from './reload-button.js';
export * from './module-store.js';
export * from './modules-context.js';
export * from './password-rules.js';
export * from './problem-card.js';
export * from './problem.js';
export * from './sdk.js';
export * from './slot.js';
export * from './time-limit.js';
export * from './upload.js';
export * from './use-act.js';
export * from './use-dates.js';
<<<<<<< HEAD
export * from './verbs/field.js';
export * from './verbs/touched.js';
export * from './verbs/verb-bar.js';
export * from './verbs/verb-dialog.js';
export * from './verbs/verb.js';
||||||| 7c23200
=======
export * from './use-export.js';
>>>>>>> h-edge
export * from './viewer-data.js';
export * from './viewer.js';
export * from './visibility.js';
export * from './work-list.js';
export * from './work.js';
export * from './why-visible.js';
