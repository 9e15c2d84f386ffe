export * from './forms.js';
export * from './keys.js';
export { foldWidth } from './look-alikes.js';
export { personName } from './names.js';
export * from './phone.js';
export { refusedSign, signName } from './signs.js';
