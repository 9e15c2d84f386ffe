import '@lianxi/ui/styles.css';
import './shell.css';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@lianxi/frontend-kit';
import en from '../locales/en.json';
import zh from '../locales/zh-CN.json';
import { Root } from './root';

// the shell's own words come with it: the page that tells what went wrong must not wait for them
await startI18n({ 'zh-CN': zh, en });
createRoot(document.getElementById('root')!).render(<Root />);
