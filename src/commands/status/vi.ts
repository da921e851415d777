import { day, quoted, thousands } from '../../base/format.js';
import type { IsoDate } from '../../engine/types.js';
import type { SeasonProducts, Stage } from '../../standing/products.js';

const number = (count: number) => thousands(count, '.');

const stages: Readonly<Record<Stage, string>> = {
  expiring: 'sắp hết hạn, hoặc vừa hết hạn',
  recognised: 'đã công nhận',
  'at-ministry': 'tiềm năng 5 sao, chờ Bộ',
  'to-be-recognised': 'Hội đồng đã kết luận, chờ quyết định',
  're-score': 'phải chấm lại',
  unsettled: 'vẫn lệch sau vòng cuối',
  'no-quorum': 'chưa đủ thành viên Hội đồng',
  incomplete: 'chưa chấm đủ',
  disqualified: 'bị loại',
  below: 'dưới 3 sao',
  held: 'phiếu trái nhau, chưa tính trung bình',
  rated: 'đã chấm, chưa qua Hội đồng',
  rejected: 'dòng bị từ chối, chưa sửa',
  'not-sent': 'chưa gửi',
};

export const vi = {
  status: {
    help: {
      description:
        'cả mùa trong một trang: xã nào đã gửi, ai đã chấm, sản phẩm nào đang ở đâu (theo ocop.yaml)',
      at: 'nhìn từ ngày này; bỏ trống là hôm nay',
    },
    title: (province: string | null, at: IsoDate): string =>
      `ocop status: mùa đánh giá${province === null ? '' : ` ${province}`}, ngày ${day(at)}`,
    stages,
    stagesTitle: 'Sản phẩm đang ở đâu',
    communesTitle: 'Từng xã',
    membersTitle: 'Phiếu của thành viên Hội đồng',
    roundsTitle: 'Từng đợt',
    filesTitle: 'Tệp đã gửi mà không lấy được gì, trả lại nơi gửi',
    columns: {
      stage: 'Ở đâu',
      products: 'Sản phẩm',
      which: 'Những sản phẩm nào',
      commune: 'Xã',
      listed: 'Trong danh sách',
      sent: 'Đã gửi',
      unmended: 'Bị từ chối',
      notSent: 'Chưa gửi',
      recognised: 'Đã công nhận',
      round: 'Đợt',
      member: 'Thành viên',
      counted: 'Phiếu được tính',
      drafts: 'Chưa ký',
      others: 'Không được tính',
      rejected: 'Dòng bị từ chối',
      state: 'Tình trạng',
      file: 'Tệp',
      communeByName: 'Xã (theo tên tệp)',
      why: 'Vì sao',
    },
    allRows: (rows: number): string => `cả ${number(rows)} dòng bị từ chối`,
    more: (count: number): string => `… và ${number(count)} sản phẩm nữa`,
    unclear: (products: SeasonProducts['unclear']): string =>
      `Không ghi mã, có thể là nhiều sản phẩm nên được đếm riêng: ${products.map(({ name, producer, may }) => `${quoted(name)} của ${quoted(producer)} (${may.join(' hay ')})`).join('; ')}. Ghi mã vào nơi còn thiếu.`,
    noCommune: '(không ghi xã)',
    open: 'còn mở',
    closed: 'đã xong',
    nothing: 'Mùa này chưa có gì: ocop.yaml chưa ghi danh sách sản phẩm, sổ hay phiếu của đợt nào có thật.',
    /** A commune of the list of places from which nothing has come. */
    silent: (communes: number, shown: readonly string[]): string =>
      `${number(communes)} xã chưa gửi gì: ${shown.join(', ')}${shown.length < communes ? ', …' : ''}.`,
  },
};

export type StatusWords = typeof vi;
