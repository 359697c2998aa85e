package rongshi.loader.source;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a cell of a workbook says. Days are written as a record writes them (1940年3月14日), as exactly
 * as the cell shows them: a cell shown as a month stays a month. Long numbers keep their digits;
 * everything else is as it is shown.
 */
final class CellWords extends DataFormatter {
  private static final double LONG = 1e10;

  private final boolean from1904;

  /**
   * @param from1904 whether the workbook counts its days from 1904
   */
  CellWords(boolean from1904) {
    super(Locale.ROOT);
    this.from1904 = from1904;
  }

  @Override
  public String formatRawCellContents(double value, int index, String format) {
    return formatRawCellContents(value, index, format, from1904);
  }

  @Override
  public String formatRawCellContents(double value, int index, String format, boolean use1904) {
    boolean dated = DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value);
    if (dated && shows(format, 'y')) {
      var day = DateUtil.getLocalDateTime(value, use1904);
      String year = day.getYear() + "年";
      if (!shows(format, 'm')) {
        return year;
      }
      String month = year + day.getMonthValue() + "月";
      return shows(format, 'd') ? month + day.getDayOfMonth() + "日" : month;
    }
    if (!dated && Math.abs(value) >= LONG && value == Math.rint(value)) {
      return new BigDecimal(value).toPlainString();
    }
    return super.formatRawCellContents(value, index, format, use1904);
  }

  private static boolean shows(String format, char part) {
    String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
    return bare.toLowerCase(Locale.ROOT).indexOf(part) >= 0;
  }
}
