/* What things are called in a made province: none of it is anybody's. */

export const PROVINCE = 'tỉnh Lâm Đồng';
export const AGENCY = 'UBND tỉnh Lâm Đồng';
export const MINISTRY = 'Bộ Nông nghiệp và Môi trường';

const FIRST = ['Sơn', 'Đạ', 'Hòa', 'Phú', 'Tân', 'Thuận', 'Lạc', 'Đông', 'Nam', 'Bình'];
const SECOND = ['Hiệp', 'Nghịt', 'Lâm', 'Thủy', 'Hải', 'An', 'Xuân', 'Giang', 'Thạnh'];
const DISTRICTS = ['huyện Đơn Dương', 'huyện Lạc Dương', 'huyện Di Linh', 'huyện Bảo Lâm', 'huyện Đạ Huoai'];

export interface Commune {
  readonly name: string;
  readonly district: string;
  /** As it stands in the codes of its products. */
  readonly number: number;
}

/** Communes and a ward in every fifth place; of two names each, so that none is another's beginning. */
export function communesOf(count: number): readonly Commune[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `${at % 5 === 4 ? 'phường' : 'xã'} ${FIRST[at % FIRST.length]!} ${SECOND[at % SECOND.length]!}`,
    district: DISTRICTS[at % DISTRICTS.length]!,
    number: 24700 + 7 * at,
  }));
}

export const GOODS = [
  'Mật ong rừng',
  'Trà thảo mộc',
  'Gạo nếp nương',
  'Cà phê rang xay',
  'Mắm nêm',
  'Rượu cần',
  'Túi thổ cẩm',
  'Nấm hương khô',
  'Dâu tây sấy dẻo',
  'Bún khô',
  'Tinh dầu tràm',
  'Chuối sấy',
  'Thịt trâu gác bếp',
  'Muối ớt xanh',
  'Hoa cắt cành',
  'Chè xanh',
  'Nước ép chanh dây',
];

export const BRANDS = [
  'Hoa Mai',
  'Thùy Dương',
  'Bảo Tín',
  'Cát Tường',
  'Minh Hòa',
  'Thúy Vy',
  'Đại Ngàn',
  'Suối Tiên',
];

/** Loại hình, and how such a producer's name begins. */
export const TYPES = [
  ['Hợp tác xã', 'Hợp tác xã', 'cooperative'],
  ['Tổ hợp tác', 'Tổ hợp tác', 'cooperative-group'],
  ['Doanh nghiệp', 'Công ty TNHH', 'enterprise'],
  ['Trang trại', 'Trang trại', 'farm'],
  ['Hộ kinh doanh', 'Hộ kinh doanh', 'household'],
] as const;

export const PEOPLES = ['Kinh', 'Kinh', 'Kinh', "K'Ho", 'Mạ', 'Kinh', 'Chu Ru'];

export const MEMBERS = [
  'Trần Minh Chủ',
  'Lê Thị Nông',
  'Phạm Văn Thương',
  'Nguyễn Thị Hảo',
  'Hoàng Khoa',
  "K'Brih",
  'Đỗ Thư',
  'Vũ Thúy Hòa',
  'Bùi Quang Tuấn',
] as const;

export const [CHAIR] = MEMBERS;

/** One name as another office writes it: shortened, with its marks elsewhere, in loose letters. */
export function otherwiseSpelt(name: string, way: number): string {
  switch (way % 4) {
    case 1:
      return name.replace('Hợp tác xã', 'HTX').replace('Công ty TNHH', 'Cty TNHH');
    case 2:
      return name.replaceAll('Hòa', 'Hoà').replaceAll('Thúy', 'Thuý').replaceAll('Thùy', 'Thuỳ');
    case 3:
      return name.normalize('NFD');
    default:
      return name;
  }
}
