const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'hết chỗ trên ổ đĩa',
  ENOENT: 'không có thư mục ấy',
  ENOTDIR: 'đường dẫn đi qua một tệp',
  EISDIR: 'đó là thư mục',
  EBUSY: 'tệp đang được chương trình khác mở',
  ELOOP: 'liên kết vòng tròn',
  ENAMETOOLONG: 'tên quá dài',
  'WORKSHEET-FULL': 'nhiều hàng hay cột hơn một trang tính Excel chứa được',
  EMFILE: 'mở quá nhiều tệp',
};

/** The system's own code of what went wrong, in words: `EACCES`. */
export function reason(code: string): string {
  return REASONS[code] ?? code;
}
