// A workbook of invented households, as an office would hand one in.
import ExcelJS from 'exceljs';

const HEADER = ['户编码', '网格编码', '楼栋', '门牌', '户主', '联系电话', '户主身份证号', '出生日期'];
const SURNAMES = '王李张刘陈杨赵黄周吴包白乌'.split('');
const GIVEN = '建国秀英志强丽华海涛玉兰其格巴特尔'.split('');
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number of nobody, with a right check digit. */
function idNumber(index) {
  const body = `150501${1950 + (index % 50)}0101${String(index % 1000).padStart(3, '0')}`;
  return body + '10X98765432'[[...body].reduce((sum, digit, at) => sum + WEIGHTS[at] * Number(digit), 0) % 11];
}

/** `rows` households over the grids; `mark` tells one workbook's doors from another's, `tag` one run's codes. */
export async function householdsWorkbook(rows, grids, mark, tag) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('住户');
  sheet.addRow(HEADER);
  for (let index = 0; index < rows; index += 1) {
    const name = SURNAMES[index % SURNAMES.length] + GIVEN[index % GIVEN.length] + GIVEN[(index * 7) % GIVEN.length];
    sheet.addRow([
      `B${tag}-${String(index).padStart(6, '0')}`,
      grids[index % grids.length],
      `${1 + (index % 30)}号楼`,
      `${mark}${1 + (index % 4)}单元${101 + (index % 600)}`,
      name,
      `138${String(10_000_000 + index)}`,
      idNumber(index),
      new Date(Date.UTC(1950 + (index % 50), 0, 1)),
    ]);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
