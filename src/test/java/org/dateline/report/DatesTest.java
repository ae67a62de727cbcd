package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2001-11-15, 2001-11-15",
    "2001-11-15T08:00:00Z, 2001-11-15",
    "2001-11-15 23:30:00 +0700, 2001-11-15",
    "20011115, 2001-11-15",
    "20011115T080000Z, 2001-11-15",
    "2001/11/5, 2001-11-05",
    "15/11/2001, 2001-11-15",
    "5-11-2001, 2001-11-05",
    "15.11.2001 08:00, 2001-11-15",
    "'Thứ năm, 15/11/2001, 08:00 (GMT+7)', 2001-11-15",
    "'Thu, 15 Nov 2001 08:00:00 GMT', 2001-11-15",
    "2001-11, 2001-11",
    "11/2001, 2001-11",
    "2001, 2001",
  })
  void isIso(String written, String iso) {
    assertThat(Dates.iso(written)).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15/11",
        "15/11/01",
        "11/15/2001",
        "2001-02-30",
        "2001-13",
        "1005782400",
        "hôm qua",
        "99999",
        "2001-11-15/2001-11-17",
        "0001-01-01"
      })
  void isNoDate(String written) {
    assertThat(Dates.iso(written)).isEmpty();
  }

  @Test
  void optionMustBeADay() {
    assertThat(Options.withDate("2001-11-15").date()).contains("2001-11-15");
    for (String wrong : new String[] {"2001-11", "15/11/2001", "2001-02-30", "+12001-01-01", ""}) {
      assertThatThrownBy(() -> Options.withDate(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("“" + wrong + "” is not a date; write it as 2001-11-15");
    }
  }
}
