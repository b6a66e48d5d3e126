"""Pictures of a report's main states. See scripts/test-browser."""

import os
import shutil
import subprocess


def take(browser, case, folder, scratch):
    os.makedirs(folder, exist_ok=True)

    def path(name):
        return os.path.join(folder, f"report-{name}.png")

    with browser.page(width=1200, height=1180) as page:
        page.open(case.path)
        page.picture(path("light"))
        page.scheme("dark")
        page.picture(path("dark"))
        page.scheme("light")
        page.run("slider.value = String(Math.floor(stops.length * 0.42)); showBudget()")
        page.run("document.getElementById('budgets').scrollIntoView()")
        page.picture(path("budget"))
        page.run("at('budget-reset').click()")
        page.run("rows[6].querySelector('details').open = true")
        page.run("new Promise(done => setTimeout(done, 200))")
        page.run("rows[3].scrollIntoView()")
        page.picture(path("step"))
    with browser.page(width=390, height=844) as page:
        page.open(case.path)
        page.picture(path("narrow"))
        page.run("document.getElementById('steps').scrollIntoView()")
        page.picture(path("narrow-steps"))
    with browser.page() as page:
        page.open(case.path)
        pdf = os.path.join(scratch, "print.pdf")
        page.pdf(pdf)
        subprocess.run(["pdftoppm", "-png", "-r", "60", "-f", "1", "-l", "1", "-singlefile", pdf,
                        path("print").removesuffix(".png")], check=True)
    for name in sorted(os.listdir(folder)):
        if not name.startswith("report-"):
            continue
        file = os.path.join(folder, name)
        if shutil.which("pngquant"):
            subprocess.run(["pngquant", "--force", "--skip-if-larger", "--strip", "--output", file, "64", file])
        print(f"{file}: {os.path.getsize(file) / 1000:.0f} kB")
