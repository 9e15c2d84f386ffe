export { default } from '@lianxi/config/jest';
