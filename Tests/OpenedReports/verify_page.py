"""Opens report.html in Chromium: looks, links, filters, script or none, hostile articles."""

import base64
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

# Contrast of every visible text with what lies behind it (WCAG 2.2, 1.4.3).
CONTRAST = r"""
function channel(v){v/=255;return v<=0.04045?v/12.92:Math.pow((v+0.055)/1.055,2.4)}
function parse(c){var m=c.match(/[\d.]+/g).map(Number);return{r:m[0],g:m[1],b:m[2],a:m.length>3?m[3]:1}}
function light(c){return 0.2126*channel(c.r)+0.7152*channel(c.g)+0.0722*channel(c.b)}
function ground(n){for(;n;n=n.parentElement){var c=parse(getComputedStyle(n).backgroundColor);if(c.a===1)return c}
return{r:255,g:255,b:255}}
function behind(n){var svg=n.closest("svg");if(!svg||n.tagName!=="text")return ground(n);
var box=n.getBoundingClientRect(),x=box.left+box.width/2,y=box.top+box.height/2,found=null;
svg.querySelectorAll("rect").forEach(function(r){var b=r.getBoundingClientRect();
if(x>b.left&&x<b.right&&y>b.top&&y<b.bottom){var f=getComputedStyle(r).fill;if(f.startsWith("rgb"))found=parse(f)}});
return found||ground(svg)}
var bad=[],count=0,walker=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT);
while(walker.nextNode()){var t=walker.currentNode,n=t.parentElement;
if(!t.data.trim()||!n.getClientRects().length||n.closest("script,title,desc,option,.hidden-text,.skip"))continue;
var style=getComputedStyle(n),front=parse(n.tagName==="text"?style.fill:style.color),back=behind(n);
var a=light(front),b=light(back),ratio=(Math.max(a,b)+.05)/(Math.min(a,b)+.05);count++;
if(ratio<4.5)bad.push(n.tagName+" "+n.className+" "+t.data.trim().slice(0,20)+" "+ratio.toFixed(2))}
return [count,bad.slice(0,10)];
"""


class Page:
    def __init__(self, url, width=1300, height=1000, dark=False, script=True):
        options = Options()
        options.binary_location = subprocess.run(
            ["sh", "-c", "command -v chromium"], capture_output=True, text=True).stdout.strip()
        for switch in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                       f"--window-size={width},{height}"):
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = subprocess.run(
            ["sh", "-c", "command -v chromedriver"], capture_output=True, text=True).stdout.strip()
        self.driver = webdriver.Chrome(options=options, service=Service(driver))
        self.command("Emulation.setDeviceMetricsOverride",
                     width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.command("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"}])
        if not script:
            self.command("Emulation.setScriptExecutionDisabled", value=True)
        self.driver.get(url)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def command(self, name, **arguments):
        return self.driver.execute_cdp_cmd(name, arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def ask(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def click(self, element):
        self.ask("arguments[0].scrollIntoView({block:'center',inline:'center'})", element)
        element.click()

    def silent(self):
        messages = self.driver.get_log("browser")
        require(not messages, "console:", messages)

    def picture(self, path):
        self.driver.save_screenshot(str(path))


def require(condition, *words):
    if not condition:
        sys.exit("report.html: " + " ".join(str(word) for word in words))


def verify_links(page):
    """Each link within the page leads to something; cells open their sentence where they stand."""
    lost = page.ask(
        "return Array.from(document.querySelectorAll('a[href]')).map(a=>a.getAttribute('href'))"
        ".filter(h=>!h.startsWith('#')||!document.getElementById(h.slice(1)))")
    require(not lost, "links to nowhere:", lost[:5])
    tables = page.ask(
        "return Array.from(document.querySelectorAll('section table')).filter(t=>"
        "t.checkVisibility()&&t.querySelector('td a[href]')).map(t=>t.querySelector('td a[href]'))")
    require(len(tables) > 3, "only", len(tables), "tables with links")
    opened = 0
    for link in tables:
        # Tables that a click elsewhere may have hidden are passed over.
        target = page.ask("return arguments[0].getAttribute('href').slice(1)", link)
        page.click(link)
        before = page.ask("return scrollY")
        record = page.driver.find_element(By.ID, target)
        require(record.is_displayed(), target, "does not show")
        if page.ask("return arguments[0].classList.contains('record')", record):
            require(page.ask("return scrollY") == before, "opening", target, "moved the page")
            inside = page.ask(
                "var r=arguments[0].getBoundingClientRect();"
                "return r.top>=0&&r.bottom<=innerHeight+1", record)
            require(inside, target, "is not within the window")
            require(record.find_elements(By.TAG_NAME, "blockquote"), target, "quotes nothing")
            opened += 1
            page.driver.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
            require(not page.all(".record:target"), "Escape leaves", target, "open")
    require(opened > 3, "only", opened, "sentences opened")
    drawn = page.all("#overview svg a")
    require(drawn, "the map of ranks has no links")
    page.click(drawn[0].find_element(By.TAG_NAME, "text"))
    require(page.all(".record:target"), "a cell of the map opens nothing")
    page.click(page.all(".record:target .back")[0])
    require(not page.all(".record:target"), "the link back leaves the sentence open")
    unmarked = page.ask(
        "return Array.from(document.querySelectorAll('.record')).filter(r=>!r.querySelector('mark'))"
        ".length")
    return opened, unmarked, len(page.all(".record"))


def verify_filters(page):
    """A park that is unchecked leaves the tables, a dimension its section; All brings them back."""
    boxes = page.all("input[data-kind=row]")
    name = boxes[0].get_attribute("value")
    rows = f"tr[data-row='{name}']"
    # In sections that are open; a closed list shows nothing anyway.
    visible = [r for r in page.all(rows) if r.is_displayed()]
    require(visible, name, "has no row")
    page.click(page.all(".tools summary")[0])
    page.click(boxes[0])
    require(not [r for r in page.all(rows) if r.is_displayed()], name, "is still there")
    require(page.all(".tools output")[0].text, "the filter says nothing")
    page.click(page.all(".tools button[data-set=none]")[0])
    require(not [r for r in page.all("tr[data-row]") if r.is_displayed()], "rows without a park")
    page.click(page.all(".tools button[data-set=all]")[0])
    require(len([r for r in page.all(rows) if r.is_displayed()]) == len(visible), "All is not all")
    page.click(page.all(".tools summary")[0])
    page.click(page.all(".tools summary")[1])
    boxes = page.all("input[data-kind=group]")
    name = boxes[0].get_attribute("value")
    sections = [s for s in page.all(f"section[data-group='{name}']") if s.is_displayed()]
    require(sections, name, "has no section")
    page.click(boxes[0])
    require(not sections[0].is_displayed(), name, "is still there")
    page.click(boxes[0])
    require(sections[0].is_displayed(), name, "does not come back")
    page.click(page.all(".tools summary")[1])


def verify_sorting(page):
    """A click on a heading sorts by it, a second one turns the order."""
    button = page.all("#rankings thead button")[3]
    values = ("return Array.from(document.querySelectorAll('#rankings tbody tr')).map(r=>"
              "r.cells[3].dataset.value).filter(v=>v!==undefined).map(Number)")
    page.click(button)
    down = page.ask(values)
    require(down == sorted(down, reverse=True), "not sorted downwards:", down)
    page.click(button)
    up = page.ask(values)
    require(up == sorted(up) and len(up) == len(down), "not sorted upwards:", up)


def verify_looks(url, pictures):
    """Light, dark by system and by choice, narrow, on paper."""
    texts = 0
    for dark in (False, True):
        with Page(url, dark=dark) as page:
            page.ask("document.querySelectorAll('details').forEach(d=>d.open=true)")
            count, bad = page.ask(CONTRAST)
            require(not bad, "dark:" if dark else "light:", "weak contrast:", bad)
            texts += count
            page.ask("document.querySelectorAll('details').forEach(d=>d.open=false)")
            page.picture(pictures / ("page-dark.png" if dark else "page-light.png"))
            choice = page.all(".tools select")[0]
            ground = "return getComputedStyle(document.body).backgroundColor"
            before = page.ask(ground)
            choice.send_keys(Keys.END if not dark else Keys.HOME)
            page.ask(
                "var s=arguments[0];s.value=arguments[1];s.dispatchEvent(new Event('change',"
                "{bubbles:true}))", choice, "light" if dark else "dark")
            require(page.ask(ground) != before, "the choice of colours changes nothing")
            page.silent()
    with Page(url, width=390, height=1400) as page:
        wide = page.ask("return [document.documentElement.scrollWidth,innerWidth]")
        require(wide[0] <= wide[1], "a narrow window scrolls sideways:", wide)
        page.picture(pictures / "page-narrow.png")
        printed = page.command("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        paper = pictures / "page.pdf"
        paper.write_bytes(base64.b64decode(printed["data"]))
        require(b"/MediaBox" in paper.read_bytes(), "nothing is printed")
    return texts


def verify_without_script(url):
    with Page(url, script=False) as page:
        require(not page.all(".tools")[0].is_displayed(), "filters without script")
        link = next(a for a in page.all("section:not(#overview) td a") if a.is_displayed())
        link.click()
        require(page.all(".record:target"), "without script a cell opens nothing")
        require(page.all(".record:target")[0].is_displayed(), "the sentence does not show")


def verify_hostile_articles(program):
    """Markup in article, title, park and file name comes out as text."""
    attack = "<script>window.hit=1</script>\"><img src=x onerror=\"window.hit=2\">"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "texts"
        folder.mkdir()
        for number, park in enumerate(("珠海高新区", "济宁高新区")):
            article = folder / f"{number}<img src=x onerror=window.hit=3>.txt"
            article.write_text(
                f"{park}{attack}发展\n\n2023年，{park}从业人员{3 + number}万人{attack}，"
                f"高新技术企业{624 + number}家。\n", encoding="utf-8")
        done = subprocess.run(
            [program, "report", str(folder), "-o", f"{name}/out", "--date", "2023"],
            capture_output=True, text=True)
        require(done.returncode == 0, "the hostile articles cannot be read:", done.stderr)
        with Page((Path(name) / "out/report.html").as_uri()) as page:
            time.sleep(0.3)
            require(page.ask("return window.hit===undefined"), "a script of an article ran")
            require(not page.all("img"), "an article made an element")
            require(len(page.all("script")) == 1, "an article made a script")
            text = page.ask("return document.body.textContent")
            require("onerror" in text and "<script>" in text, "the article's markup is lost")
            page.silent()


def main():
    reports, program, pictures = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    url = (reports / "report.html").resolve().as_uri()
    with Page(url) as page:
        fetched = page.ask("return performance.getEntriesByType('resource').map(e=>e.name)")
        require(not fetched, "fetches", fetched)
        opened, unmarked, records = verify_links(page)
        verify_filters(page)
        verify_sorting(page)
        page.silent()
    texts = verify_looks(url, pictures)
    verify_without_script(url)
    verify_hostile_articles(program)
    print(
        f"report.html: {opened} sentences opened by a click, {records - unmarked} of {records}"
        f" with the figure marked; filters, sorting, no script, hostile articles;"
        f" contrast of {texts} texts in light and dark")


main()
