import {
  AlertOutlined,
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BellOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckCircleOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  ExceptionOutlined,
  FileAddOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FlagOutlined,
  FormOutlined,
  HomeOutlined,
  IdcardOutlined,
  MobileOutlined,
  NotificationOutlined,
  PieChartOutlined,
  ProfileOutlined,
  ReconciliationOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SearchOutlined,
  SettingOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
  ToolOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons';

const ICONS = {
  alert: AlertOutlined,
  units: ApartmentOutlined,
  app: AppstoreOutlined,
  audit: AuditOutlined,
  bell: BellOutlined,
  book: BookOutlined,
  calendar: CalendarOutlined,
  done: CheckCircleOutlined,
  check: CheckSquareOutlined,
  clock: ClockCircleOutlined,
  dashboard: DashboardOutlined,
  place: EnvironmentOutlined,
  issue: ExceptionOutlined,
  register: FileAddOutlined,
  'file-done': FileDoneOutlined,
  file: FileTextOutlined,
  flag: FlagOutlined,
  form: FormOutlined,
  home: HomeOutlined,
  card: IdcardOutlined,
  phone: MobileOutlined,
  notice: NotificationOutlined,
  chart: PieChartOutlined,
  profile: ProfileOutlined,
  minutes: ReconciliationOutlined,
  shield: SafetyCertificateOutlined,
  schedule: ScheduleOutlined,
  search: SearchOutlined,
  settings: SettingOutlined,
  visit: SolutionOutlined,
  ledger: TableOutlined,
  team: TeamOutlined,
  platform: ToolOutlined,
  list: UnorderedListOutlined,
  user: UserOutlined,
};

/** Names a registry entry may use for its menu icon. */
export type IconName = keyof typeof ICONS;

/**
 * A menu icon by name; an unknown name (a newer module) falls back to a plain square. Always decoration: the word
 * stands beside it.
 */
export function Icon({ name }: { name: string }) {
  const Shape = Object.hasOwn(ICONS, name) ? ICONS[name as IconName] : AppstoreOutlined;
  return <Shape aria-hidden />;
}
