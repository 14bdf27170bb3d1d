package frontdesk.console.entrance;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A key as a telephone's camera reads it. */
class QrPictureTest {
    private static final String KEY =
            "otpauth://totp/Frontdesk:hana%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Frontdesk";

    private final QrPicture picture = QrPicture.of(KEY);
    private final int side = Integer.parseInt(picture.box().split(" ")[2]) - 8;

    private boolean isDark(int x, int y) {
        return picture.path().contains("M%d,%dh1v1h-1z".formatted(x, y));
    }

    /** A dark ring of seven, a light one within, and three by three dark in the middle (ISO/IEC 18004, 6.3.3). */
    private boolean isFinder(int left, int top) {
        return isDark(left, top)
                && isDark(left + 6, top + 6)
                && !isDark(left + 1, top + 1)
                && !isDark(left + 5, top + 3)
                && isDark(left + 3, top + 3);
    }

    @Test
    void threeCornersAreMarkedSoThatACameraKnowsWhichWayIsUp() {
        assertThat(List.of(isFinder(0, 0), isFinder(side - 7, 0), isFinder(0, side - 7)))
                .containsOnly(true);
        assertThat(isFinder(side - 7, side - 7)).isFalse();
        assertThat((side - 17) % 4).as("one of the forty sizes").isZero();
    }

    @Test
    void aMarginOfFourIsLeftAroundIt() {
        assertThat(picture.box()).isEqualTo("-4 -4 %d %d".formatted(side + 8, side + 8));
    }

    @Test
    void anotherKeyIsAnotherPicture() {
        assertThat(QrPicture.of(KEY + "2")).isNotEqualTo(picture);
    }
}
