#include "models/catalog/editjournal.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <map>

using namespace purser;
using namespace purser::catalog;

namespace {

struct PowerCut { };

/// A disk that keeps for sure only what was synced: what else survives a power cut is chosen afterwards.
struct Disk {
    struct File {
        QByteArray durable;
        QByteArray now;
    };
    std::map<QString, std::shared_ptr<File>> durableNames;
    std::map<QString, std::shared_ptr<File>> names;
    int stepsToTheCut = -1; ///< negative: the power stays
    qsizetype room = 1'000'000; ///< bytes that still fit

    /// What a power cut leaves: of the names the old or the new ones, of what was not synced nothing, everything, half,
    /// or as many zeros.
    enum class Tail { Lost, Kept, Half, Zeros };
    [[nodiscard]] Disk afterTheCut(bool newNames, Tail tail) const
    {
        Disk next;
        for (const auto &[name, file] : newNames ? names : durableNames) {
            QByteArray content = file->durable;
            const QByteArray rest =
                file->now.startsWith(file->durable) ? file->now.mid(file->durable.size()) : QByteArray();
            switch (tail) {
            case Tail::Lost: break;
            case Tail::Kept: content += rest; break;
            case Tail::Half: content += rest.left(rest.size() / 2); break;
            case Tail::Zeros: content += QByteArray(rest.size(), '\0'); break;
            }
            next.names[name] = std::make_shared<File>(File{content, content});
        }
        next.durableNames = next.names;
        return next;
    }
};

class FragileFiles final : public JournalFiles {
public:
    explicit FragileFiles(Disk *disk) : disk_(disk) { }

    QString makeFolder(const QString &folder) override
    {
        QDir().mkpath(folder); // the locks are real
        return {};
    }
    bool exists(const QString &path) const override { return disk_->names.contains(path); }
    std::optional<QByteArray> read(const QString &path) const override { return disk_->names.at(path)->now; }
    QString create(const QString &path, const QByteArray &content) override
    {
        disk_->names[path] = std::make_shared<Disk::File>();
        return write(path, content);
    }
    QString append(const QString &path, const QByteArray &bytes) override { return write(path, bytes); }
    QString truncate(const QString &path, qint64 size) override
    {
        step();
        disk_->names.at(path)->now.truncate(size);
        return {};
    }
    QString sync(const QString &path) override
    {
        step();
        disk_->names.at(path)->durable = disk_->names.at(path)->now;
        return {};
    }
    QString rename(const QString &from, const QString &to) override
    {
        step();
        disk_->names[to] = disk_->names.at(from);
        disk_->names.erase(from);
        return {};
    }
    QString syncFolder(const QString &) override
    {
        step();
        disk_->durableNames = disk_->names;
        return {};
    }
    void remove(const QString &path) override
    {
        step();
        disk_->names.erase(path);
    }

private:
    void step() const
    {
        if (disk_->stepsToTheCut >= 0 && disk_->stepsToTheCut-- == 0)
            throw PowerCut{};
    }
    QString write(const QString &path, const QByteArray &bytes)
    {
        QByteArray &content = disk_->names.at(path)->now;
        if (disk_->stepsToTheCut == 0)
            content += bytes.left(bytes.size() / 2);
        step();
        const qsizetype fits = std::min(bytes.size(), disk_->room);
        content += bytes.left(fits);
        disk_->room -= fits;
        return fits == bytes.size() ? QString() : QStringLiteral("No space left on device");
    }

    Disk *disk_;
};

using Lines = std::vector<QByteArray>;

} // namespace

/// The file of staged edits, on a disk that loses power or is full.
class EditJournalTest : public QObject {
    Q_OBJECT

    QTemporaryDir dir_;

    std::unique_ptr<EditJournal> journalOn(Disk &disk) const
    {
        return std::make_unique<EditJournal>(dir_.path(), std::make_unique<FragileFiles>(&disk));
    }

    static Lines linesOf(const EditJournal::Recovered &recovered)
    {
        return recovered.journals.empty() ? Lines() : recovered.journals.front();
    }

    /// A life of a journal. Notes in \a sure what is on the disk for certain and in \a maybe what the step under way
    /// would make of it.
    static void live(EditJournal &journal, Lines &sure, Lines &maybe)
    {
        auto rewrite = [&](const Lines &lines) {
            maybe = lines;
            if (!journal.rewrite(lines))
                QFAIL("a rewrite failed");
            sure = maybe;
        };
        auto append = [&](const QByteArray &line) {
            maybe = sure;
            maybe.push_back(line);
            if (!journal.append(line))
                QFAIL("an append failed");
            sure = maybe;
        };
        rewrite({});
        append("price of the lamp: 120");
        append("price of the vase: 78");
        append(QByteArray("stock of the lamp: 4"));
        rewrite({"lamp: 120, 4", "vase: 78"});
        append("title of the lamp: מנורה");
        rewrite({"lamp: 120, 4, מנורה"});
        append("cost of the lamp: 50");
    }

private slots:
    void aPowerCutAtAnyMomentLosesNothingThatWasConfirmed()
    {
        bool finished = false;
        int cuts = 0, torn = 0;
        for (int step = 0; !finished; ++step) {
            Disk disk;
            disk.stepsToTheCut = step;
            Lines sure, maybe;
            {
                const auto journal = journalOn(disk);
                QVERIFY(journal->open());
                try {
                    live(*journal, sure, maybe);
                    finished = true;
                } catch (const PowerCut &) {
                    ++cuts;
                }
            }
            for (const bool newNames : {false, true})
                for (const auto tail : {Disk::Tail::Lost, Disk::Tail::Kept, Disk::Tail::Half, Disk::Tail::Zeros}) {
                    Disk after = disk.afterTheCut(newNames, tail);
                    const auto journal = journalOn(after);
                    const auto recovered = journal->open();
                    QVERIFY(recovered);
                    const Lines found = linesOf(*recovered);
                    QVERIFY2(found == sure || found == maybe,
                        qPrintable(QStringLiteral("cut at step %1: %2 lines instead of %3")
                                       .arg(step)
                                       .arg(found.size())
                                       .arg(sure.size())));
                    torn += recovered->warning.isEmpty() ? 0 : 1;
                    // And it goes on from there.
                    QVERIFY(journal->rewrite(found));
                    QVERIFY(journal->append("after the cut"));
                    const auto content = FragileFiles(&after).read(journal->path());
                    QCOMPARE(content->count('\n'), qsizetype(found.size()) + 1);
                }
        }
        QVERIFY(cuts > 20);
        QVERIFY(torn > 0); // half a line was among it, and said
    }

    void nothingIsConfirmedBeforeItIsOnTheDisk()
    {
        Disk disk;
        const auto journal = journalOn(disk);
        QVERIFY(journal->open());
        QVERIFY(journal->rewrite({}));
        for (int i = 0; i < 5; ++i) {
            QVERIFY(journal->append(QByteArray::number(i)));
            QCOMPARE(disk.durableNames.at(journal->path())->durable, disk.names.at(journal->path())->now);
        }
    }

    void aFullDiskIsSaidAndLeavesWholeLines()
    {
        Disk disk;
        {
            const auto journal = journalOn(disk);
            QVERIFY(journal->open());
            QVERIFY(journal->rewrite({}));
            QVERIFY(journal->append("first"));
            disk.room = 10;
            const auto full = journal->append("second, which does not fit");
            QVERIFY(!full);
            QCOMPARE(full.error().kind, Error::Kind::NoSpace);
            QVERIFY2(full.error().message.contains(QStringLiteral("No space left")), qPrintable(full.error().message));
            QVERIFY(!journal->rewrite({"first", "second"}));
            disk.room = 1000;
            QVERIFY(journal->append("second"));
        }
        const auto journal = journalOn(disk);
        const auto recovered = journal->open();
        QVERIFY(recovered);
        QCOMPARE(recovered->warning, QString());
        QCOMPARE(linesOf(*recovered), (Lines{"first", "second"}));
    }

    void everyLengthOfTheFileIsReadable()
    {
        Disk disk;
        QString path;
        {
            const auto journal = journalOn(disk);
            QVERIFY(journal->open());
            QVERIFY(journal->rewrite({"one", "two", "three"}));
            path = journal->path();
        }
        const QByteArray whole = disk.names.at(path)->now;
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            Disk cut;
            cut.names[path] = std::make_shared<Disk::File>(Disk::File{whole.left(length), whole.left(length)});
            const auto recovered = journalOn(cut)->open();
            QVERIFY(recovered);
            QCOMPARE(qsizetype(linesOf(*recovered).size()), whole.left(length).count('\n'));
            const bool torn = length > 0 && whole[length - 1] != '\n';
            QCOMPARE(!recovered->warning.isEmpty(), torn);
        }
    }

    void everyFlippedByteIsNoticed()
    {
        Disk disk;
        QString path;
        {
            const auto journal = journalOn(disk);
            QVERIFY(journal->open());
            QVERIFY(journal->rewrite({"one", "two"}));
            path = journal->path();
        }
        const QByteArray whole = disk.names.at(path)->now;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray content = whole;
            content[at] = static_cast<char>(content[at] ^ 0x20);
            Disk flipped;
            flipped.names[path] = std::make_shared<Disk::File>(Disk::File{content, content});
            const auto recovered = journalOn(flipped)->open();
            QVERIFY(recovered);
            QVERIFY(linesOf(*recovered).size() < 2);
            QVERIFY(!recovered->warning.isEmpty());
        }
    }
};

PURSER_TEST(EditJournalTest)
#include "editjournaltest.moc"
