import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names as HanLP portable finds them (persons, places, organizations); takes and prints what tag.py does. */
public class Hanlp {
  public static void main(String[] args) throws Exception {
    Segment segment = new ViterbiSegment().enableAllNamedEntityRecognize(true).enableOffset(true);
    String[] texts = Files.readString(Path.of(args[0])).split("\u001e", -1);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < texts.length; i++)
      for (Term term : segment.seg(texts[i])) {
        String kind = kindOf(term.nature.toString());
        if (kind == null) continue;
        int end = term.offset + term.word.length();
        rows.append(i + "\t" + kind + "\t" + term.offset + "\t" + end + "\n");
      }
    for (int round = 0; round < 3; round++) for (String text : texts) segment.seg(text);
    var clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();
    long characters = 0;
    for (String text : texts) {
      segment.seg(text);
      characters += text.length();
    }
    double seconds = (clock.getCurrentThreadCpuTime() - begun) / 1e9;
    System.out.print("#speed\t" + Math.round(characters / seconds) + "\n" + rows);
  }

  static String kindOf(String nature) {
    if (nature.startsWith("nr")) return "Person";
    if (nature.startsWith("ns")) return "Place";
    return nature.matches("nt.*|nic|nit|nto") ? "Organization" : null;
  }
}
