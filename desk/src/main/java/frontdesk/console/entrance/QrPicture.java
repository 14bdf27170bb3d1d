package frontdesk.console.entrance;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a telephone's camera reads it (ISO/IEC 18004), to be drawn without a script or a style.
 *
 * @param box what is to be seen, with the white margin that cameras want
 * @param path the dark squares
 */
record QrPicture(String box, String path) {
    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * MARGIN;
        String dark = IntStream.range(0, code.size * code.size)
                .filter(at -> code.getModule(at % code.size, at / code.size))
                .mapToObj(at -> "M%d,%dh1v1h-1z".formatted(at % code.size, at / code.size))
                .collect(Collectors.joining());
        return new QrPicture("%d %d %d %d".formatted(-MARGIN, -MARGIN, side, side), dark);
    }
}
