package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Report;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Vietnamese and an English report of one happening meet in its entities and its event. */
class TwoLanguagesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of(""), List.of());

  @TempDir Path folder;

  @Test
  void aTakeoverToldInBothLanguagesIsOneEvent() {
    meet(
        "Sudan's paramilitary Rapid Support Forces (RSF) captured El Fasher on Sunday, residents"
            + " told Reuters.",
        "Lực lượng Hỗ trợ Nhanh (RSF) đã chiếm El Fasher hôm 17/11, người dân nói với Reuters.");
  }

  @Test
  void aWithdrawalToldInBothLanguagesIsOneEvent() {
    meet(
        "Ukrainian troops pulled out of Avdiivka on Nov. 17, the General Staff said.",
        "Bộ Tổng tham mưu cho biết quân đội Ukraine đã rút khỏi Avdiivka ngày 17/11.");
  }

  @Test
  void whatOneDeniesIsTheEventThatTheOtherTells() {
    meet(
        "The Taliban took Kunduz on Nov. 17, a spokesman said.",
        "Chính phủ bác tin Taliban đã chiếm Kunduz hôm 17/11.");
  }

  @Test
  void aStatesForcesAreOneInBothLanguages() {
    meet(
        "Russian forces took the town of Kurakhove on Monday, the Russian Defence Ministry said.",
        "Bộ Quốc phòng Nga cho biết các lực lượng Nga đã chiếm thị trấn Kurakhove hôm thứ Hai.");
    meet(
        "Israeli troops withdrew from the Lebanese village of Kfar Kila on Tuesday.",
        "Binh sĩ Israel rút khỏi làng Kfar Kila của Li-băng hôm thứ Ba.");
    meet(
        "Malian soldiers retook Kidal on November 14, the army said.",
        "Quân đội Mali cho biết binh sĩ nước này đã chiếm lại Kidal hôm 14/11.");
  }

  @Test
  void aTownsOnlyAirportIsOneInBothLanguages() {
    meet(
        "Taliban fighters captured the airport at Kandahar on Nov. 17.",
        "Taliban đã chiếm sân bay Kandahar hôm 17/11.");
    meet(
        "The Taliban seized Kabul's airport on Nov. 17.",
        "Taliban đã chiếm sân bay của thủ đô Kabul hôm 17/11.");
  }

  @Test
  void whatIsToldBehindARelativeClauseIsOfTheSameDay() {
    meet(
        "Azerbaijani forces seized Stepanakert, which Azerbaijan calls Khankendi, on Sept. 20.",
        "Lực lượng Azerbaijan chiếm Stepanakert, mà Azerbaijan gọi là Khankendi, hôm 20/9.");
  }

  @Test
  void anOfficeHasOneNameInBothLanguages() {
    meet(
        "Ukrainian President Volodymyr Zelensky dismissed Defence Minister Oleksii Reznikov on"
            + " Nov. 17.",
        "Ngày 17/11, ông Zelensky đã cách chức Bộ trưởng Quốc phòng Ukraine Oleksii Reznikov.");
    meet(
        "Oleksandr Syrskyi was appointed commander-in-chief of the Ukrainian armed forces on"
            + " Nov. 18.",
        "Tướng Oleksandr Syrsky được bổ nhiệm làm Tổng Tư lệnh quân đội Ukraine hôm 18/11.");
  }

  @Test
  void whatOneForcesAnotherToDoIsDoneInBothLanguages() {
    meet(
        "M23 rebels captured the Congolese city of Goma on Monday, forcing the Congolese army to"
            + " withdraw from Sake.",
        "Phiến quân M23 đã chiếm thành phố Goma của CHDC Congo hôm thứ Hai, buộc quân đội Congo phải"
            + " rút khỏi Sake.");
  }

  @Test
  void theForcesOfACapitalAreItsCountrysInBothLanguages() {
    meet(
        "Moscow said its forces had captured Toretsk on Monday.",
        "Nga cho biết quân đội nước này đã chiếm Toretsk hôm thứ Hai.");
  }

  @Test
  void aPalaceHasOneNameInBothLanguages() {
    meet(
        "The Sudanese army regained control of the presidential palace in Khartoum on Friday.",
        "Quân đội Sudan hôm thứ Sáu đã giành lại quyền kiểm soát dinh tổng thống ở Khartoum.");
  }

  @Test
  void whatIsLostLeftEnteredOrDeniedIsOneEventOnItsDay() {
    meet(
        "Islamic State militants lost control of Mosul on July 10, 2017.",
        "Phiến quân Nhà nước Hồi giáo (IS) mất quyền kiểm soát Mosul ngày 10/7/2017.");
    meet(
        "Ukraine denied that Russian troops had captured Kupiansk on Nov. 17.",
        "Ukraine bác tin quân Nga đã chiếm Kupiansk hôm 17/11.");
    meet(
        "Kherson fell to Russian forces on March 2, 2022.",
        "Kherson rơi vào tay quân Nga ngày 2/3/2022.");
    meet(
        "Azerbaijan's army entered the city of Agdam on Friday.",
        "Quân đội Azerbaijan tiến vào thành phố Agdam hôm thứ Sáu.");
    meet(
        "Wagner mercenaries left Mali on Friday, the group said.",
        "Nhóm Wagner cho biết lính đánh thuê của nhóm đã rời khỏi Mali hôm thứ Sáu.");
    meet(
        "The junta's troops abandoned Myawaddy on Thursday after days of fighting with Karen"
            + " rebels.",
        "Quân đội Myanmar bỏ Myawaddy hôm thứ Năm sau nhiều ngày giao tranh với phiến quân Karen.");
  }

  @Test
  void whatHappensAsAnotherLeavesIsOfItsDayInBothLanguages() {
    meet(
        "Taliban fighters took the city of Ghazni on Thursday as government troops withdrew.",
        "Taliban chiếm thành phố Ghazni hôm thứ Năm khi quân chính phủ rút lui.");
  }

  private void meet(String english, String vietnamese) {
    try (Store store = Store.open(folder)) {
      new Build(KNOWLEDGE, store, Stores.ledger(store))
          .run(
              Stream.of(report("a", "en", english), report("b", "vi", vietnamese)),
              Build.Options.STANDARD,
              Build.Listener.NONE);
      Set<Node> told = events(store, "a");
      assertThat(told).as(english).isNotEmpty();
      assertThat(events(store, "b")).as(vietnamese).isEqualTo(told);
    }
  }

  private static Report report(String id, String language, String body) {
    Optional<String> none = Optional.empty();
    return new Report(
        id, none, Optional.of("2024-11-20"), none, none, none, Optional.of(language), body, id);
  }

  /** The events that the claims of a report are of. */
  private static Set<Node> events(Store store, String id) {
    Node event = NodeFactory.createURI(DL.iri("event"));
    return store.<Set<Node>>read(
        data ->
            data.asDatasetGraph().stream(Node.ANY, Node.ANY, event, Node.ANY)
                .filter(q -> q.getGraph().getURI().endsWith("report/" + id))
                .map(q -> q.getObject())
                .collect(Collectors.toSet()));
  }
}
