package org.scoregap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.scoregap.read.workbook.Zipped;

/** A file with something wrong in it: bits flipped, pieces lost, doubled, moved or foreign; an archive's parts from inside. */
final class Mutant {
    private static final String[] WORDS = {
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "|",
        "\r",
        "\n",
        "\r\n",
        "\0",
        "\uFEFF",
        "=",
        "%",
        "1e999",
        "-1",
        "NaN",
        "<",
        ">",
        "</",
        "/>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "&amp;",
        "&#0;",
        "&#xD800;",
        "<tr>",
        "<table>",
        "<td colspan=\"9999\">",
        "<td rowspan=\"0\">",
        "r=\"A1\"",
        "r=\"XFD1048576\"",
        "r=\"A0\"",
        "t=\"s\"",
        "t=\"e\"",
        "t=\"str\"",
        "s=\"99\"",
        "<v>99999999999</v>",
        "ss:Index=\"2\"",
        "ss:MergeAcross=\"99999\"",
        "ss:Type=\"Number\"",
        "合计",
        "其中：",
        "注：",
        "单位：万元",
        "续表",
        "甲",
        "第28周",
        "2022-07-15",
        "7.11-7.17",
        "95%",
        "１２",
        "\uD842",
        "\u200B",
        "ref=\"A1:XFD1048576\"",
        "ref=\"B2:A1\"",
        "<row>",
        "<c>",
        "2147483648",
        "99999999999999999999",
        "0"
    };

    private Mutant() {}

    static byte[] of(byte[] seed, byte[] other, Random random) {
        if (!Zipped.is(seed) || random.nextInt(4) == 0) {
            return changed(seed, other, random);
        }
        // a seed that is cut off stays as it is
        Map<String, byte[]> entries = Zipped.entries(seed);
        if (entries.isEmpty()) {
            return changed(seed, other, random);
        }
        List<String> names = new ArrayList<>(entries.keySet());
        names.removeIf(name -> name.startsWith("docProps"));
        // sheets, texts and styles more often than what holds the archive together
        List<String> parts =
                names.stream().filter(name -> name.startsWith("xl/")).toList();
        String name = (parts.isEmpty() || random.nextInt(5) == 0 ? names : parts)
                .get(random.nextInt(parts.isEmpty() ? names.size() : parts.size()));
        byte[] foreign = other;
        if (Zipped.is(other)) {
            foreign = Zipped.entries(other).getOrDefault(name, other);
        }
        entries.put(name, changed(entries.get(name), foreign, random));
        return Zipped.archive(entries);
    }

    private static byte[] changed(byte[] seed, byte[] other, Random random) {
        byte[] bytes = seed.clone();
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            bytes = changedOnce(bytes, other, random);
        }
        return bytes;
    }

    private static byte[] changedOnce(byte[] bytes, byte[] other, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 64));
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        switch (random.nextInt(9)) {
            case 0:
                if (at < bytes.length) {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                }
                return bytes;
            case 1:
                if (at < bytes.length) {
                    bytes[at] = (byte) random.nextInt(256);
                }
                return bytes;
            case 2:
                return spliced(bytes, at, length, new byte[0]);
            case 3:
                return spliced(bytes, at, 0, piece);
            case 4:
                return spliced(bytes, random.nextInt(bytes.length + 1), 0, piece);
            case 5: {
                int from = random.nextInt(other.length + 1);
                int to = Math.min(other.length, from + 1 + random.nextInt(64));
                return spliced(bytes, at, random.nextBoolean() ? length : 0, Arrays.copyOfRange(other, from, to));
            }
            case 6:
                return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            default:
                return spliced(
                        bytes,
                        at,
                        random.nextBoolean() ? length : 0,
                        WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] spliced(byte[] bytes, int at, int lost, byte[] piece) {
        int end = Math.min(bytes.length, at + lost);
        byte[] result = new byte[at + piece.length + bytes.length - end];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(piece, 0, result, at, piece.length);
        System.arraycopy(bytes, end, result, at + piece.length, bytes.length - end);
        return result;
    }
}
