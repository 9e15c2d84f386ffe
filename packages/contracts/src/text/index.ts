export * from './forms.js';
export * from './keys.js';
export { foldWidth } from './look-alikes.js';
export { NAME_DOTS, personName, withoutDots } from './names.js';
export * from './phone.js';
export { withoutNumber } from './numbering.js';
export { refusedSign, signName, withoutRefused } from './signs.js';
