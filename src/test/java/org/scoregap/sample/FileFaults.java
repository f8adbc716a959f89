package org.scoregap.sample;

import static org.scoregap.model.ProblemCode.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scoregap.model.ProblemCode;

/** Files that are broken, misnamed or no table at all, in the last week. */
final class FileFaults {
    private static final int PHOTOGRAPHS = 2_001;

    private final City city;
    private final Planting planting;

    FileFaults(City city, Planting planting) {
        this.city = city;
        this.planting = planting;
    }

    void plant(Week week) {
        add(week, "新建 Microsoft Excel 工作表.xlsx", new byte[0], FILE_EMPTY);
        add(week, "市公安局7月第2周报表（加密）.xlsx", Containers.encrypted(), FILE_ENCRYPTED);
        add(week, "市档案局7月第2周报表（旧版）.xls", Containers.excel2("周报表"), FILE_TOO_OLD);
        add(week, "市文旅广电局7月第2周佐证照片.xlsx", photographs(), FILE_TOO_LARGE);
        add(week, "市应急局7月第2周工作情况.docx", letter(), FILE_NOT_A_TABLE);
        byte[] whole = week.draft("FGW weekly").bytes();
        add(week, "市国资委7月第2周报表(2).xlsx", Arrays.copyOf(whole, whole.length * 3 / 5), FILE_DAMAGED);
        add(week, "市司法局7月第2周报表(2).csv", torn(), ENCODING_INVALID);

        // tab-separated text that bears an Excel name: what many a system calls an export to Excel
        Draft tobacco = week.draft("YCJ weekly");
        String name = tobacco.name().replace(".csv", ".xls");
        tobacco.save(new CsvStyle(Habit.GB18030, false, '\t'), name);
        planting.file(week, tobacco, FILE_MISNAMED);
    }

    private void add(Week week, String name, byte[] bytes, ProblemCode code) {
        int minutes = Seed.pick(8 * 60, "broken", name);
        Draft draft = Draft.of(name, name, week.friday(16, 0).minusMinutes(minutes), bytes);
        week.add(draft);
        planting.file(week, draft, code);
    }

    private static byte[] photographs() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 1; i <= PHOTOGRAPHS; i++) {
            entries.put(i + ".jpg", new byte[0]);
        }
        return StoredZip.of(entries);
    }

    private byte[] letter() {
        String unit = city.unit("YJJ").name();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", XlsxStyle.bytes("<Types/>"));
        parts.put("word/document.xml", XlsxStyle.bytes("<document>" + unit + "本周工作情况</document>"));
        return StoredZip.of(parts);
    }

    /** A byte in the middle that no encoding has, as a broken transfer leaves it. */
    private static byte[] torn() {
        byte[] text = "指标名称,应检数,合格数\r\n网上申报材料按期完成率,40,36\r\n".getBytes(Habit.GB18030);
        byte[] all = Arrays.copyOf(text, text.length + 5);
        byte[] rest = "x,1,1".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(rest, 0, all, text.length, rest.length);
        all[text.length] = (byte) 0xFF;
        return all;
    }
}
