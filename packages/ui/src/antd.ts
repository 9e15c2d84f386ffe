/**
 * The antd components of the platform. The shell provides exactly these as the shared `antd`; a module that imports
 * another one fails in its type check (tsconfig/frontend.json points `antd` here). Add a line when a component is truly
 * needed: each one is paid for by every first visit.
 */
export type * from 'antd/es/index.js';
export { default as Alert } from 'antd/es/alert/index.js';
export { default as App } from 'antd/es/app/index.js';
export { default as AutoComplete } from 'antd/es/auto-complete/index.js';
export { default as Badge } from 'antd/es/badge/index.js';
export { default as Button } from 'antd/es/button/index.js';
export { default as Card } from 'antd/es/card/index.js';
export { default as Cascader } from 'antd/es/cascader/index.js';
export { default as Checkbox } from 'antd/es/checkbox/index.js';
export { default as Collapse } from 'antd/es/collapse/index.js';
export { default as ConfigProvider } from 'antd/es/config-provider/index.js';
export { default as DatePicker } from 'antd/es/date-picker/index.js';
export { default as Descriptions } from 'antd/es/descriptions/index.js';
export { default as Divider } from 'antd/es/divider/index.js';
export { default as Drawer } from 'antd/es/drawer/index.js';
export { default as Dropdown } from 'antd/es/dropdown/index.js';
export { default as Empty } from 'antd/es/empty/index.js';
export { default as Flex } from 'antd/es/flex/index.js';
export { default as Form } from 'antd/es/form/index.js';
export { default as Input } from 'antd/es/input/index.js';
export { default as InputNumber } from 'antd/es/input-number/index.js';
export { default as Modal } from 'antd/es/modal/index.js';
export { default as Pagination } from 'antd/es/pagination/index.js';
export { default as Popconfirm } from 'antd/es/popconfirm/index.js';
export { default as Popover } from 'antd/es/popover/index.js';
export { default as Progress } from 'antd/es/progress/index.js';
export { default as Radio } from 'antd/es/radio/index.js';
export { default as Result } from 'antd/es/result/index.js';
export { default as Segmented } from 'antd/es/segmented/index.js';
export { default as Select } from 'antd/es/select/index.js';
export { default as Skeleton } from 'antd/es/skeleton/index.js';
export { default as Space } from 'antd/es/space/index.js';
export { default as Spin } from 'antd/es/spin/index.js';
export { default as Steps } from 'antd/es/steps/index.js';
export { default as Switch } from 'antd/es/switch/index.js';
export { default as Table } from 'antd/es/table/index.js';
export { default as Tabs } from 'antd/es/tabs/index.js';
export { default as Tag } from 'antd/es/tag/index.js';
export { default as theme } from 'antd/es/theme/index.js';
export { default as Tooltip } from 'antd/es/tooltip/index.js';
export { default as Tree } from 'antd/es/tree/index.js';
export { default as TreeSelect } from 'antd/es/tree-select/index.js';
export { default as Typography } from 'antd/es/typography/index.js';
export { default as Upload } from 'antd/es/upload/index.js';
export { default as Watermark } from 'antd/es/watermark/index.js';
