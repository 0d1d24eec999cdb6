// HeidelTime kept open for many documents: a line "DAY BASE64 OF THE TEXT" in, a line with its TimeML in base64 out.
// Run by mentions_heideltime.py: HeidelTime.java CONFIG TREETAGGER|NO

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

public class HeidelTime {
    public static void main(String[] arguments) throws Exception {
        // It tells each step of each document on standard error, which no other reader is asked to do.
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        // What it prints itself must not mix with the answers.
        PrintStream answers = System.out;
        System.setOut(System.err);
        HeidelTimeStandalone reader = new HeidelTimeStandalone(
            Language.FRENCH, DocumentType.NEWS, OutputType.TIMEML, arguments[0], POSTagger.valueOf(arguments[1]), true);
        SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int blank = line.indexOf(' ');
            String text = new String(Base64.getDecoder().decode(line.substring(blank + 1)), StandardCharsets.UTF_8);
            String found = "";
            try {
                found = reader.process(text, day.parse(line.substring(0, blank)));
            } catch (RuntimeException fault) {
                System.err.println("HeidelTime: " + fault);
            }
            answers.println(Base64.getEncoder().encodeToString(found.getBytes(StandardCharsets.UTF_8)));
            answers.flush();
        }
    }
}
