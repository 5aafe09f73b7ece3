package org.duixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class AmountPropertyTests {

  @Property(seed = "20251130")
  void whatIsWrittenIsReadBackTheSame(@ForAll("amounts") Amount amount) {
    assertThat(Amount.read(amount.write())).isEqualTo(new Typed.Read<>(amount));
    Amount.Written written = amount.written();
    assertThat(Amount.read(written.digits(), written.unit())).isEqualTo(new Typed.Read<>(amount));
    assertThat(new Amount(amount.value(), amount.unit())).isEqualTo(amount);
  }

  @Property(seed = "20251130")
  void noDigitThatIsTypedIsLost(@ForAll("numbers") BigDecimal number) {
    String typed = number.toPlainString();
    assertThat(Amount.read(typed).found().orElseThrow().value()).isEqualByComparingTo(number);
    String wide = typed.replace('.', '．').replace('-', '－');
    for (char digit = '0'; digit <= '9'; digit++) {
      wide = wide.replace(digit, (char) (digit + 0xFEE0));
    }
    assertThat(Amount.read(wide)).isEqualTo(Amount.read(typed));
    assertThat(Amount.read(typed, "万户").found().orElseThrow().in("万户").orElseThrow())
        .isEqualByComparingTo(number);
  }

  @Property(seed = "20251130")
  void anythingElseIsRefusedAndNeverAFault(
      @ForAll
          @StringLength(max = 12)
          @Chars({'.', ',', '，', '万', '亿', '千', '百', '%', '余', '-', '−', ' ', 'm', 'e', '²', '/'})
          @CharRange(from = '0', to = '9')
          String typed) {
    Amount.read(typed)
        .found()
        .ifPresent(
            amount -> assertThat(Amount.read(amount.write())).isEqualTo(new Typed.Read<>(amount)));
    assertThat(TypedDay.read(typed)).isNotNull();
    assertThat(TypedPeriod.read(typed, Years.USUAL.assuming(2025))).isNotNull();
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ONE.movePointRight(18).negate(), BigDecimal.ONE.movePointRight(18))
        .ofScale(8);
  }

  @Provide
  Arbitrary<Amount> amounts() {
    Arbitrary<String> units =
        Arbitraries.of(
            "", "元", "亿元", "万㎡", "%", "个百分点", "户", "千瓦时", "千米", "公里", "m³/日", "人次", "‰", "台（套）");
    return Combinators.combine(numbers(), units).as(Amount::new);
  }
}
